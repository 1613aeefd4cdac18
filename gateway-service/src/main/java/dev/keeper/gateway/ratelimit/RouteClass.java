package dev.keeper.gateway.ratelimit;

/** Requests that are limited alike. */
public enum RouteClass {
    /** Attempts to sign in, which an attacker would like to make many of. */
    SIGN_IN("sign-in"),
    /** Safe requests. */
    READ("read"),
    /** Everything that may change something. */
    WRITE("write");

    private final String policy;

    RouteClass(String policy) {
        this.policy = policy;
    }

    /** The name that clients see in {@code RateLimit-Policy}. */
    public String policy() {
        return policy;
    }
}
