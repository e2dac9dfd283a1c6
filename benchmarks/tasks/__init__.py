"""The tasks on which accuracy is measured: a module a task, each with `measure` and `fit`."""
