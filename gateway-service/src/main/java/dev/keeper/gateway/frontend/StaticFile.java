package dev.keeper.gateway.frontend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** One file of the web frontend, read once and then served from memory, packed when the browser understands it. */
final class StaticFile {

    private static final int WORTH_PACKING = 1024;

    private final MediaType type;
    private final String caching;
    private final Mono<Content> content;

    StaticFile(Resource resource, String caching) {
        this.type = typeOf(resource);
        this.caching = caching;
        this.content = Mono.fromCallable(() -> read(resource, type))
                .subscribeOn(Schedulers.boundedElastic())
                .cache();
    }

    MediaType type() {
        return type;
    }

    /** The value of {@code Cache-Control}. */
    String caching() {
        return caching;
    }

    Mono<Content> content() {
        return content;
    }

    private static MediaType typeOf(Resource resource) {
        MediaType type = MediaTypeFactory.getMediaType(resource).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static Content read(Resource resource, MediaType type) {
        try {
            byte[] plain = resource.getContentAsByteArray();
            byte[] packed = isText(type) && plain.length >= WORTH_PACKING ? pack(plain) : plain;
            return new Content(plain, packed, '"' + digest(plain) + '"');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bytes as they are, the same packed with gzip where that helps, and their entity tag. */
    static final class Content {

        private final byte[] plain;
        private final byte[] packed;
        private final String etag;

        Content(byte[] plain, byte[] packed, String etag) {
            this.plain = plain;
            this.packed = packed;
            this.etag = etag;
        }

        boolean isPacked() {
            return packed.length < plain.length;
        }

        byte[] bytes(boolean gzip) {
            return gzip ? packed : plain;
        }

        String etag() {
            return etag;
        }
    }
}
