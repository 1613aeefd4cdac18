package dev.keeper.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTests {

    private static final String TWO_ANSWERS = """
            HTTP/1.1 201 \r
            Location: /api/v1/holds/1\r
            content-LENGTH: 13\r
            \r
            {"id":"first"}HTTP/1.1 409 \r
            Transfer-Encoding: chunked\r
            Connection: keep-alive\r
            \r
            a\r
            {"code":"X\r
            2\r
            "}\r
            0\r
            \r
            HTTP/1.1 204 \r
            \r
            """.replace("13\r", "14\r");

    @ParameterizedTest(name = "{0} bytes at a time")
    @ValueSource(ints = {1, 2, 7, 10_000})
    void answersAreReadHoweverTheNetworkCutsThem(int bytesAtATime) throws IOException {
        var reader = new AnswerReader(inPieces(TWO_ANSWERS, bytesAtATime));

        assertThat(reader.read()).isEqualTo(201);
        assertThat(reader.body()).isEqualTo("{\"id\":\"first\"}");
        assertThat(reader.read()).isEqualTo(409);
        assertThat(reader.body()).isEqualTo("{\"code\":\"X\"}");
        assertThat(reader.read()).isEqualTo(204);
        assertThat(reader.body()).isEmpty();
    }

    @Test
    void ofALongBodyOnlyTheBeginningIsKept() throws IOException {
        var body = "0123456789".repeat(10_000);
        var reader = new AnswerReader(inPieces(
                "HTTP/1.1 200 \r\nContent-Length: %d\r\n\r\n%sHTTP/1.1 204 \r\n\r\n".formatted(body.length(), body),
                1_000));

        assertThat(reader.read()).isEqualTo(200);
        assertThat(reader.body()).hasSize(500).startsWith("0123456789");
        assertThat(reader.read()).isEqualTo(204);
    }

    @Test
    void aConnectionThatIsClosedIsNoAnswer() {
        assertThatThrownBy(() -> new AnswerReader(inPieces("HTTP/1.1 200 \r\nContent-Le", 5)).read())
                .isInstanceOf(EOFException.class);
    }

    @Test
    void whatIsNotHttpIsRefused() {
        assertThatThrownBy(() -> new AnswerReader(inPieces("SSH-2.0-OpenSSH\r\n\r\n", 100)).read())
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> new AnswerReader(inPieces("x".repeat(40_000), 1_000)).read())
                .isInstanceOf(ProtocolException.class);
    }

    private static InputStream inPieces(String text, int bytesAtATime) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, bytesAtATime));
            }
        };
    }
}
