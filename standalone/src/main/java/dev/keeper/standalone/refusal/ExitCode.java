package dev.keeper.standalone.refusal;

/** The exit codes of the launcher, for scripts; the numbers from 10 on are used by the {@code keeper} script. */
public enum ExitCode {
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

    public int number() {
        return number;
    }
}
