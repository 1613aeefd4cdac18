package dev.keeper.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the answers of one HTTP/1.1 connection, as far as a load client needs: the status, and the end of the answer.
 *
 * <p>It allocates no objects, because it shares the machine with the measured services.
 */
final class AnswerReader {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;
    private static final int KEPT_OF_BODY = 500;

    private final InputStream in;
    private final byte[] buffer = new byte[32 << 10];
    private final byte[] kept = new byte[KEPT_OF_BODY];
    private int keptBytes;
    private int position;
    private int limit;
    private int lineStart;
    private int lineEnd;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /** Reads one whole answer and returns its status. */
    int read() throws IOException {
        keptBytes = 0;
        readLine();
        var status = number(lineStart + STATUS_AT, lineStart + STATUS_AT + STATUS_DIGITS, DECIMAL);
        var length = 0;
        var chunked = false;
        readLine();
        while (lineEnd > lineStart) {
            if (lineBeginsWith(LENGTH)) {
                length = number(lineStart + LENGTH.length, lineEnd, DECIMAL);
            }
            chunked |= lineBeginsWith(CHUNKED);
            readLine();
        }
        if (chunked) {
            readChunks();
        } else {
            readBody(length);
        }
        return status;
    }

    /** Returns the beginning of the last answer's body, for people. */
    String body() {
        return new String(kept, 0, keptBytes, StandardCharsets.UTF_8);
    }

    private void readChunks() throws IOException {
        int length;
        do {
            readLine();
            length = number(lineStart, lineEnd, HEXADECIMAL);
            readBody(length);
            readLine();
        } while (length > 0);
    }

    private void readBody(int length) throws IOException {
        var left = length;
        while (left > 0) {
            if (position == limit) {
                position = 0;
                limit = 0;
                readMore();
            }
            var here = Math.min(left, limit - position);
            keep(here);
            position += here;
            left -= here;
        }
    }

    private void keep(int bytes) {
        var fits = Math.min(bytes, kept.length - keptBytes);
        System.arraycopy(buffer, position, kept, keptBytes, fits);
        keptBytes += fits;
    }

    /** Finds the next line, without its final CR and LF. */
    private void readLine() throws IOException {
        var scanned = position;
        while (true) {
            for (; scanned < limit; scanned++) {
                if (buffer[scanned] == '\n') {
                    lineStart = position;
                    lineEnd = Math.max(position, scanned - 1);
                    position = scanned + 1;
                    return;
                }
            }
            scanned -= moveToFront();
            readMore();
        }
    }

    private int moveToFront() {
        var moved = position;
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= moved;
        position = 0;
        return moved;
    }

    private void readMore() throws IOException {
        if (limit == buffer.length) {
            throw new ProtocolException("A header is longer than %d bytes".formatted(buffer.length));
        }
        var count = in.read(buffer, limit, buffer.length - limit);
        if (count < 0) {
            throw new EOFException("The service closed the connection");
        }
        limit += count;
    }

    private boolean lineBeginsWith(byte[] lowerCase) {
        if (lineEnd - lineStart < lowerCase.length) {
            return false;
        }
        for (int index = 0; index < lowerCase.length; index++) {
            var character = buffer[lineStart + index];
            var lower = character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
            if (lower != lowerCase[index]) {
                return false;
            }
        }
        return true;
    }

    /** Reads digits after spaces, up to the end or to the first other character. */
    private int number(int from, int to, int radix) throws ProtocolException {
        var index = from;
        while (index < to && buffer[index] == ' ') {
            index++;
        }
        var number = 0;
        var first = index;
        for (; index < to; index++) {
            var digit = Character.digit(buffer[index], radix);
            if (digit < 0) {
                break;
            }
            number = number * radix + digit;
        }
        if (index == first) {
            throw new ProtocolException("No number where HTTP has one");
        }
        return number;
    }
}
