package dev.keeper.standalone;

/** How the launcher ends, for scripts that call it; the numbers from 10 on belong to the {@code keeper} script. */
enum ExitCode {
    USAGE(2),
    ALREADY_RUNNING(3),
    PORT_TAKEN(4),
    DISK_FULL(5),
    UNSUPPORTED_PLATFORM(6),
    SERVER_FAILED(7),
    SERVICE_FAILED(8),
    DATA_FOLDER_UNUSABLE(9);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
