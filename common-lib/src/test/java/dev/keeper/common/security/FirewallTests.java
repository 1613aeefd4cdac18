package dev.keeper.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

/** Which headers a service reads. */
class FirewallTests {

    private static final String HEADER = "X-Note";

    @ParameterizedTest
    @ValueSource(strings = {"", " !~", "a\tb", "Zürich", "日本", "😀"})
    void aHeaderMayHoldTabsAndEveryCharacterThatIsOne(String value) {
        assertThat(read(HEADER, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b", "\u001f", "\u007f", "ü\u0085", "\uffff", "a\u0378"})
    void aHeaderWithAnythingElseIsRefused(String value) {
        assertThatExceptionOfType(RequestRejectedException.class).isThrownBy(() -> read(HEADER, value));
        assertThatExceptionOfType(RequestRejectedException.class).isThrownBy(() -> read(value, "value"));
    }

    private static String read(String name, String value) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader(name, value);
        return new SecurityConfiguration()
                .firewall()
                .getFirewalledRequest(request)
                .getHeader(name);
    }
}
