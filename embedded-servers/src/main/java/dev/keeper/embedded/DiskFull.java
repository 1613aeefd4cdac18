package dev.keeper.embedded;

import java.nio.file.Path;

/** The file system of the folder has too little space to start a server. */
public final class DiskFull extends EmbeddedServerFailure {

    public DiskFull(Path folder, long freeBytes, long neededBytes) {
        super(
                "The disk that holds %s has %d MB left and at least %d MB are needed; free some space and start again."
                        .formatted(folder, freeBytes >> 20, neededBytes >> 20),
                null);
    }
}
