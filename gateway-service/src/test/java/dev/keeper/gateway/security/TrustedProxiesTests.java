package dev.keeper.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTests {

    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "192.0.2.7", "fd00::/8"));

    @ParameterizedTest
    @CsvSource({"10.1.2.3,true", "11.1.2.3,false", "192.0.2.7,true", "192.0.2.8,false", "fd00::1,true", "fe80::1,false"
    })
    void onlyNamedAddressesAreTrusted(String address, boolean trusted) {
        assertThat(proxies.trusts(InetAddress.ofLiteral(address))).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource({
        "'203.0.113.9',203.0.113.9",
        "'1.1.1.1, 203.0.113.9',203.0.113.9",
        "'203.0.113.9, 10.0.0.2',203.0.113.9",
        "'203.0.113.9:4711',203.0.113.9",
        "'[2001:db8::1]:4711',2001:db8::1",
        "'10.0.0.3',10.0.0.3",
        "'203.0.113.9, not-an-address',10.0.0.1",
        "'',10.0.0.1"
    })
    void theClientIsTheLastOneThatIsNoProxy(String forwardedFor, String client) {
        assertThat(proxies.clientBehind(InetAddress.ofLiteral("10.0.0.1"), List.of(forwardedFor)))
                .isEqualTo(InetAddress.ofLiteral(client));
    }

    @Test
    void aRangeThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> new TrustedProxies(List.of("everybody")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("everybody");
    }
}
