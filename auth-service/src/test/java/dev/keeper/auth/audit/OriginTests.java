package dev.keeper.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OriginTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    203.0.113.9                | 203.0.113.9
                    1.2.3.4, 203.0.113.9       | 203.0.113.9
                    2001:db8::1                | 2001:db8:0:0:0:0:0:1
                    unknown                    | 10.0.0.1
                    evil.example               | 10.0.0.1
                    203.0.113.9, forged        | 10.0.0.1
                    ''                         | 10.0.0.1
                    """)
    void onlyTheLastWordCountsAndOnlyIfItIsAnAddress(String forwardedFor, String address) {
        var request = request();
        request.addHeader("X-Forwarded-For", forwardedFor);

        assertThat(Origin.addressOf(request)).isEqualTo(address);
    }

    @Test
    void ofSeveralHeadersTheLastOneCounts() {
        var request = request();
        request.addHeader("X-Forwarded-For", "1.2.3.4");
        request.addHeader("X-Forwarded-For", "203.0.113.9");

        assertThat(Origin.addressOf(request)).isEqualTo("203.0.113.9");
    }

    @Test
    void withoutAHeaderItIsTheCallersOwnAddress() {
        assertThat(Origin.addressOf(request())).isEqualTo("10.0.0.1");
        assertThat(new Origin().address()).isEqualTo("none");
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.1");
        return request;
    }
}
