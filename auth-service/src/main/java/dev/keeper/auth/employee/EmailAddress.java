package dev.keeper.auth.employee;

import java.util.Locale;

/**
 * An e-mail address in the form that identifies an account: lower case, without surrounding blanks.
 *
 * @param value the address
 */
public record EmailAddress(String value) {

    /** No control character and no space of Unicode (categories Cc and Z), in terms that every language knows. */
    private static final String PART =
            "[^\\x00-\\x20\\x7F-\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000@]+";

    /** What an address looks like: no more is checked, the rest only its mail server knows. */
    public static final String PATTERN = PART + "@" + PART;

    /** The longest address (RFC 5321, 4.5.3.1.3, less the angle brackets). */
    public static final int MAX_LENGTH = 254;

    public EmailAddress {
        value = value.toLowerCase(Locale.ROOT);
    }
}
