package dev.keeper.standalone;

import dev.keeper.embedded.Secrets;
import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import dev.keeper.standalone.service.KeeperService;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The decisions of the first start, which never change: all passwords and keys of this data folder, and whether it
 * contains the demo group. Stored in a file that only its owner can read.
 */
final class Installation {

    private static final String DEMO = "demo";
    private static final String DEMO_SEEDED = "demo.seeded";
    private static final String KEY_ENCRYPTION_SECRET = "auth.key-encryption-secret";
    private static final String ADMINISTRATOR_PASSWORD = "administrator.password";

    private final Path file;
    private final Properties properties;

    private Installation(Path file, Properties properties) {
        this.file = file;
        this.properties = properties;
    }

    /** Reads the installation from the file, or creates it with or without the demo group. */
    static Installation in(Path file, boolean withDemo) {
        var properties = new Properties();
        var installation = new Installation(file, properties);
        if (Files.exists(file)) {
            installation.read();
            return installation;
        }
        properties.setProperty(DEMO, String.valueOf(withDemo));
        properties.setProperty(KEY_ENCRYPTION_SECRET, Secrets.generate() + Secrets.generate());
        properties.setProperty(ADMINISTRATOR_PASSWORD, Secrets.generate());
        for (var service : KeeperService.behindTheGateway()) {
            properties.setProperty(databasePasswordKey(service), Secrets.generate());
        }
        installation.write();
        return installation;
    }

    boolean hasDemo() {
        return Boolean.parseBoolean(properties.getProperty(DEMO));
    }

    boolean isDemoSeeded() {
        return Boolean.parseBoolean(properties.getProperty(DEMO_SEEDED));
    }

    void rememberThatDemoIsSeeded() {
        properties.setProperty(DEMO_SEEDED, "true");
        write();
    }

    String keyEncryptionSecret() {
        return required(KEY_ENCRYPTION_SECRET);
    }

    /** Returns the generated password; with the demo group, its administrator has the demo password instead. */
    String administratorPassword() {
        return required(ADMINISTRATOR_PASSWORD);
    }

    String databasePassword(KeeperService service) {
        return required(databasePasswordKey(service));
    }

    private String required(String key) {
        var value = properties.getProperty(key);
        if (value == null) {
            throw new StartRefused(
                    ExitCode.DATA_FOLDER_UNUSABLE,
                    "%s has no %s; restore the file from a backup or start over with --fresh.".formatted(file, key));
        }
        return value;
    }

    private void read() {
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused(
                    ExitCode.DATA_FOLDER_UNUSABLE,
                    "%s cannot be read; restore the file from a backup or start over with --fresh.".formatted(file),
                    e);
        }
    }

    private void write() {
        var content = new StringWriter();
        try {
            properties.store(content, "Secrets of this Keeper: keep them private, and with its data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Secrets.writePrivately(file, content.toString());
    }

    private static String databasePasswordKey(KeeperService service) {
        return "database." + service.schema().orElseThrow() + ".password";
    }
}
