package dev.keeper.gateway.frontend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.reactive.resource.HttpResource;

/** One file of the pages, read and compressed once, with the headers that describe it. */
final class StaticFile extends AbstractResource implements HttpResource {

    private static final int WORTH_PACKING = 1024;

    private final Resource original;
    private final byte[] content;
    private final String etag;
    private final HttpHeaders headers = new HttpHeaders();

    private StaticFile(Resource original, byte[] content, String etag, String caching) {
        this.original = original;
        this.content = content;
        this.etag = etag;
        headers.setContentType(typeOf(original));
        headers.setCacheControl(caching);
        headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
    }

    /**
     * Reads the file. Compresses it if it is text of some length and the client accepts gzip.
     *
     * @param caching the value of {@code Cache-Control}
     */
    static StaticFile read(Resource file, boolean gzip, String caching) throws IOException {
        byte[] plain = file.getContentAsByteArray();
        boolean packed = gzip && plain.length >= WORTH_PACKING && isText(typeOf(file));
        StaticFile read = new StaticFile(file, packed ? pack(plain) : plain, digest(plain), caching);
        if (packed) {
            read.headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return read;
    }

    /** Returns the same tag for both encodings; {@code Vary} distinguishes them. */
    String etag() {
        return etag;
    }

    @Override
    public HttpHeaders getResponseHeaders() {
        return headers;
    }

    @Override
    public @Nullable String getFilename() {
        return original.getFilename();
    }

    @Override
    public URL getURL() throws IOException {
        return original.getURL();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return content.length;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String getDescription() {
        // The framework's caches identify resources by their description.
        return original.getDescription() + " as " + headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING);
    }

    private static MediaType typeOf(Resource file) {
        MediaType type = MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static boolean isText(MediaType type) {
        String subtype = type.getSubtype();
        return type.getType().equals("text")
                || subtype.endsWith("javascript")
                || subtype.endsWith("json")
                || subtype.endsWith("xml");
    }

    private static byte[] pack(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
