-- One role and one schema per service; no role reaches anything but its own schema.
-- Run by a superuser, connected to the database the services use (keeper). Safe to run again: that is also how
-- passwords are rotated. The four passwords are psql variables (auth_password and so on); there is no psql command
-- in this file, so that a program may put quoted literals in their place and send it over any connection.

SET client_min_messages = 'warning';

DO $$
BEGIN
  IF current_database() IN ('postgres', 'template0', 'template1') THEN
    RAISE EXCEPTION 'connect to the database of the services, not to %', current_database();
  END IF;
END
$$;

-- What PostgreSQL grants to everybody on a new database and on the schema public.
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS extensions;
REVOKE ALL ON SCHEMA extensions FROM PUBLIC;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA extensions;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA extensions;

DO $$
DECLARE
  service text;
  service_role text;
  other text;
BEGIN
  FOREACH service IN ARRAY ARRAY['auth', 'inventory', 'ordering', 'notification'] LOOP
    service_role := 'keeper_' || service;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = service_role) THEN
      EXECUTE format('CREATE ROLE %I', service_role);
    END IF;
    EXECUTE format(
      'ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS', service_role);

    -- A membership would be a way into another schema, whoever granted it.
    FOR other IN
      SELECT granted.rolname
      FROM pg_auth_members membership
      JOIN pg_roles granted ON granted.oid = membership.roleid
      JOIN pg_roles holder ON holder.oid = membership.member
      WHERE holder.rolname = service_role
    LOOP
      EXECUTE format('REVOKE %I FROM %I', other, service_role);
    END LOOP;

    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', service);
    EXECUTE format('ALTER SCHEMA %I OWNER TO %I', service, service_role);
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', service);

    -- CONNECT only: without TEMPORARY a role cannot fill the disk outside its schema either.
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), service_role);
    EXECUTE format('GRANT USAGE ON SCHEMA extensions TO %I', service_role);

    EXECUTE format('ALTER ROLE %I SET search_path = %I, extensions', service_role, service);
    -- A transaction that its service forgot, or that died half-way, must not keep a car locked.
    EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = ''60s''', service_role);
    -- Longer than any honest wait, shorter than the client's patience: a clear failure instead of a pool full of waiters.
    EXECUTE format('ALTER ROLE %I SET lock_timeout = ''10s''', service_role);
  END LOOP;
END
$$;

SET password_encryption = 'scram-sha-256';
ALTER ROLE keeper_auth PASSWORD :'auth_password';
ALTER ROLE keeper_inventory PASSWORD :'inventory_password';
ALTER ROLE keeper_ordering PASSWORD :'ordering_password';
ALTER ROLE keeper_notification PASSWORD :'notification_password';
