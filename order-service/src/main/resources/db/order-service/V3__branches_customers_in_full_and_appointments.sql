-- What auth-service says about branches.
CREATE TABLE branches (
    code      text CONSTRAINT pk_branches PRIMARY KEY,
    name      text NOT NULL,
    city      text NOT NULL,
    time_zone text NOT NULL
);
