package dev.keeper.common.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** A request whose body is read in advance, to compute its fingerprint before it is carried out. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private static final StandardServletMultipartResolver UPLOADS = new StandardServletMultipartResolver();

    private final byte[] body;
    private final byte[] fingerprint;
    private final boolean multipart;

    private RepeatableRequest(HttpServletRequest request, byte[] body, byte[] fingerprint, boolean multipart) {
        super(request);
        this.body = body;
        this.fingerprint = fingerprint;
        this.multipart = multipart;
    }

    /**
     * Reads the request.
     *
     * @param salt makes it impossible to guess a body from its stored fingerprint
     */
    static RepeatableRequest of(HttpServletRequest request, String salt) throws IOException, ServletException {
        var digest = sha256();
        digest.update((salt + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update((request.getRequestURI() + "?" + request.getQueryString()).getBytes(StandardCharsets.UTF_8));
        if (UPLOADS.isMultipart(request)) {
            // The container keeps the parts, so the controller can read them again.
            for (var part : UPLOADS.resolveMultipart(request).getParts()) {
                digest.update("%s\n%s\n%d\n"
                        .formatted(part.getName(), part.getSubmittedFileName(), part.getSize())
                        .getBytes(StandardCharsets.UTF_8));
                try (var content = part.getInputStream()) {
                    content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                }
            }
            return new RepeatableRequest(request, new byte[0], digest.digest(), true);
        }
        var body = request.getInputStream().readAllBytes();
        return new RepeatableRequest(request, body, digest.digest(body), false);
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return multipart ? super.getInputStream() : new Body(new ByteArrayInputStream(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JVM has SHA-256", missing);
        }
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is read at once");
        }
    }
}
