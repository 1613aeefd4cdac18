package dev.keeper.auth.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The address of the current request.
 *
 * <p>The gateway drops the clients' {@code X-Forwarded-For} and writes its own. Only the last value therefore comes
 * from the gateway.
 */
@Component
public class Origin {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String NO_REQUEST = "none";

    /** Returns the caller's IP address, or {@code none} outside a request. */
    public String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? addressOf(attributes.getRequest())
                : NO_REQUEST;
    }

    static String addressOf(HttpServletRequest request) {
        var forwarded = Collections.list(request.getHeaders(FORWARDED_FOR));
        if (forwarded.isEmpty()) {
            return request.getRemoteAddr();
        }
        var line = forwarded.getLast();
        try {
            return InetAddress.ofLiteral(
                            line.substring(line.lastIndexOf(',') + 1).strip())
                    .getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return request.getRemoteAddr();
        }
    }
}
