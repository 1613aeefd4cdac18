package dev.keeper.auth.employee;

import java.util.Locale;

/**
 * An e-mail address as accounts are found by it: lower case, nothing around it.
 *
 * @param value the address
 */
public record EmailAddress(String value) {

    /** What an address looks like: no more is checked, the rest only its mail server knows. */
    public static final String PATTERN = "[^\\s\\p{Cc}\\p{Z}@]+@[^\\s\\p{Cc}\\p{Z}@]+";

    /** The longest address (RFC 5321, 4.5.3.1.3, less the angle brackets). */
    public static final int MAX_LENGTH = 254;

    public EmailAddress {
        value = value.toLowerCase(Locale.ROOT);
    }
}
