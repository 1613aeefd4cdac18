package dev.keeper.embedded;

import java.nio.file.Path;

/** Another process, or this one, already runs a server on the folder. */
public final class DataFolderInUse extends EmbeddedServerFailure {

    public DataFolderInUse(Path folder) {
        super(
                "The data folder %s is in use by another running Keeper; stop that one first or choose another folder."
                        .formatted(folder),
                null);
    }
}
