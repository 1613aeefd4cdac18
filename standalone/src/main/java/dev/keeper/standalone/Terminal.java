package dev.keeper.standalone;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
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
        err.println("keeper: " + sentence);
    }

    /** Asks a question. Only {@code yes} confirms it; no answer counts as no. */
    boolean confirms(String question) {
        out.print(question + " Type yes to go on: ");
        out.flush();
        try {
            var answer = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), CHARSET))
                    .readLine();
            return answer != null && answer.strip().equalsIgnoreCase("yes");
        } catch (IOException e) {
            return false;
        }
    }
}
