package dev.keeper.inventory;

import dev.keeper.common.testing.TestServers;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A separate database with the schema of an earlier version, to fill and then migrate. */
public final class OldDatabase {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource(TestServers.newDatabase(), "keeper_inventory", TestServers.ROLE_PASSWORD);

    private OldDatabase() {}

    /** Creates a database migrated up to this version. */
    public static OldDatabase after(String version) {
        var database = new OldDatabase();
        database.migrate(MigrationVersion.fromVersion(version));
        return database;
    }

    /** Runs all migrations, as the start of the current version does. */
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
