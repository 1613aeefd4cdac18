package dev.keeper.auth.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules for new passwords (ASVS 5.0, 6.2): 12 to 128 characters of any kind, no common password, and not the
 * person's own name in the e-mail address.
 */
final class PasswordRules {

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;

    private static final int MIN_DIFFERENT_CHARACTERS = 5;
    private static final int MIN_LENGTH_OF_A_TELLING_NAME = 4;
    private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}@$]+|[^\\p{L}]+$");
    private static final Pattern REPETITION = Pattern.compile("^(.+?)\\1+$");
    private static final Set<String> COMMON = readCommon();

    private PasswordRules() {}

    /**
     * Checks a new password.
     *
     * @param email the person's e-mail address
     * @throws PasswordRefused with the first broken rule
     */
    static void check(String password, String email) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new PasswordRefused("must have %d to %d characters".formatted(MIN_LENGTH, MAX_LENGTH));
        }
        if (isCommon(password.toLowerCase(Locale.ROOT))) {
            throw new PasswordRefused("is one of the passwords that are tried first");
        }
        if (password.codePoints().distinct().count() < MIN_DIFFERENT_CHARACTERS) {
            throw new PasswordRefused("must have at least %d different characters".formatted(MIN_DIFFERENT_CHARACTERS));
        }
        if (containsNameOf(email, password.toLowerCase(Locale.ROOT))) {
            throw new PasswordRefused("must not contain the name in the e-mail");
        }
    }

    private static boolean isCommon(String password) {
        var word = DECORATION.matcher(password).replaceAll("");
        return COMMON.contains(password)
                || COMMON.contains(unit(password))
                || COMMON.contains(unit(asLetters(word)))
                || COMMON.contains(asLetters(word));
    }

    /** {@code keeperkeeper} is no better than {@code keeper}. */
    private static String unit(String text) {
        return REPETITION.matcher(text).replaceAll("$1");
    }

    private static String asLetters(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static boolean containsNameOf(String email, String password) {
        var name = email.substring(0, Math.max(email.indexOf('@'), 0)).toLowerCase(Locale.ROOT);
        return name.length() >= MIN_LENGTH_OF_A_TELLING_NAME && password.contains(name);
    }

    private static Set<String> readCommon() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
