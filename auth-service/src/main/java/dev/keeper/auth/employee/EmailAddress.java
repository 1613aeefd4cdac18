package dev.keeper.auth.employee;

import java.util.Locale;

/**
 * An e-mail address in the form that identifies an account: lower case, without surrounding blanks.
 *
 * @param value the address
 */
public record EmailAddress(String value) {

    /** The shape of an address. Nothing else is checked, because only its mail server knows the rest. */
    public static final String PATTERN = "[^\\s\\p{Cc}\\p{Z}@]+@[^\\s\\p{Cc}\\p{Z}@]+";

    /** The longest address (RFC 5321, 4.5.3.1.3, less the angle brackets). */
    public static final int MAX_LENGTH = 254;

    public EmailAddress {
        value = value.toLowerCase(Locale.ROOT);
    }
}
