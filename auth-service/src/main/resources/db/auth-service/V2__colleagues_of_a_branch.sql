-- Who works at a branch is read from the index alone, by the day; it serves whatever asked the index that it replaces.
CREATE INDEX ix_assignments_branch_employee ON assignments (branch, employee_id) INCLUDE (role, first_day, last_day);
DROP INDEX ix_assignments_branch;
