package dev.keeper.auth.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final String EMAIL = "marco.rossi@keeper.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drive-DGAuto-2026",
                "correct horse and two batteries",
                "tre gatti sul tetto",
                "пароль для входа",
                "🚗🚙🛻🚚🚛🚜🏎🏍🛵🚲🛴🛹",
                "abcdefgh9876!"
            })
    void aLongUncommonPasswordIsAccepted(String password) {
        assertThatCode(() -> PasswordRules.check(password, EMAIL)).doesNotThrowAnyException();
    }

    @Test
    void lengthIsCountedInCharactersFrom12To128() {
        assertThatThrownBy(() -> PasswordRules.check("elevenchars", EMAIL)).isInstanceOf(PasswordRefused.class);
        assertThatThrownBy(() -> PasswordRules.check("🚗🚙🛻🚚🚛🚜🏎", EMAIL)).isInstanceOf(PasswordRefused.class);
        assertThatCode(() -> PasswordRules.check("twelve chars", EMAIL)).doesNotThrowAnyException();
        assertThatCode(() -> PasswordRules.check("wheel of ".repeat(14) + "go", EMAIL))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check("wheel of ".repeat(14) + "go!", EMAIL))
                .isInstanceOf(PasswordRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "P@ssw0rd123456",
                "passwordpassword",
                "PasswordPassword1",
                "123456789012",
                "qwertyuiop123",
                "1q2w3e4r5t6y",
                "abcdefghijklmnop",
                "zyxwvutsrqponm",
                "Dealership2026",
                "administrator1!",
                "keeperkeeper",
                "***welcome***1234"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, EMAIL))
                .isInstanceOf(PasswordRefused.class)
                .hasMessageContaining("tried first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "ababababababab", "1111222233334444"})
    void tooFewDifferentCharactersAreRefused(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, EMAIL)).isInstanceOf(PasswordRefused.class);
    }

    @Test
    void theNameOfTheEmailIsRefused() {
        assertThatThrownBy(() -> PasswordRules.check("xx Marco.Rossi xx", EMAIL))
                .isInstanceOf(PasswordRefused.class)
                .hasMessageContaining("e-mail");
    }
}
