#!/bin/sh
# Runs create-roles.sql with the passwords from the environment, so that none of them is on a command line of the host.
# The PostgreSQL image calls it when it makes a new database; run it again to rotate passwords.
set -eu

: "${KEEPER_AUTH_DATABASE_PASSWORD:?is not set}"
: "${KEEPER_INVENTORY_DATABASE_PASSWORD:?is not set}"
: "${KEEPER_ORDER_DATABASE_PASSWORD:?is not set}"
: "${KEEPER_NOTIFICATION_DATABASE_PASSWORD:?is not set}"

psql --no-psqlrc --quiet --single-transaction \
  --set ON_ERROR_STOP=1 \
  --username "${POSTGRES_USER:-postgres}" \
  --dbname "${POSTGRES_DB:-keeper}" \
  --file - <<SQL
\\getenv auth_password KEEPER_AUTH_DATABASE_PASSWORD
\\getenv inventory_password KEEPER_INVENTORY_DATABASE_PASSWORD
\\getenv ordering_password KEEPER_ORDER_DATABASE_PASSWORD
\\getenv notification_password KEEPER_NOTIFICATION_DATABASE_PASSWORD
\\i ${KEEPER_DATABASE_SCRIPTS:-/etc/keeper/database}/create-roles.sql
SQL
