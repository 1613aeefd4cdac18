package dev.keeper.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The terminal of the user. Only this class writes to it; everything else goes to the log. */
final class Terminal {

    private static final Charset CHARSET = Charset.defaultCharset();

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, CHARSET);
    private final PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, CHARSET);

    synchronized void say(String text) {
        out.println(text);
    }

    synchronized void complain(String sentence) {
        err.println("keeper bench: " + sentence);
    }
}
