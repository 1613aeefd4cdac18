package dev.keeper.inventory;

import dev.keeper.common.testing.TestServers;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own as an earlier version of the service left it, to be filled and then brought up to date. */
public final class OldDatabase {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource(TestServers.newDatabase(), "keeper_inventory", TestServers.ROLE_PASSWORD);

    private OldDatabase() {}

    /** A database after the migration of this number. */
    public static OldDatabase after(String version) {
        var database = new OldDatabase();
        database.migrate(MigrationVersion.fromVersion(version));
        return database;
    }

    /** Does what a start of the service of today does. */
    public void bringUpToDate() {
        migrate(MigrationVersion.LATEST);
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    private void migrate(MigrationVersion target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/common", "classpath:db/inventory-service")
                .target(target)
                .load()
                .migrate();
    }
}
