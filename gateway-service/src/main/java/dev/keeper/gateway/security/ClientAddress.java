package dev.keeper.gateway.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.web.server.ServerWebExchange;

/** The client's address of a request, after the trusted proxies' headers are evaluated. */
public final class ClientAddress {

    private static final int BYTES_OF_A_64_PREFIX = 8;

    private ClientAddress() {}

    /** Returns the address as text, or {@code unknown} for transports without one. */
    public static String of(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
    }

    /** Returns what counts as one caller: an IPv4 address, or the /64 network that one IPv6 line usually owns. */
    public static String callerOf(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address instanceof Inet6Address) {
            return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_A_64_PREFIX));
        }
        return address == null ? "unknown" : address.getHostAddress();
    }
}
