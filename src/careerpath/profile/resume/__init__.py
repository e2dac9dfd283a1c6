"""The résumé reader: plain text in, skills, roles and study out."""
