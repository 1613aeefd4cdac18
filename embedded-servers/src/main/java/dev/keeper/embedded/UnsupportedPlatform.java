package dev.keeper.embedded;

/** There are no PostgreSQL binaries for this operating system or processor, or this user may not run them. */
public final class UnsupportedPlatform extends EmbeddedServerFailure {

    public UnsupportedPlatform(String message) {
        super(message, null);
    }
}
