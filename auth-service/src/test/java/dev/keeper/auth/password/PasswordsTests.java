package dev.keeper.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void onlyTheRightPasswordMatches() {
        var hash = passwords.hash("tre gatti sul tetto", "anna@keeper.example");

        assertThat(passwords.matches("tre gatti sul tetto", hash)).isTrue();
        assertThat(passwords.matches("tre gatti sul letto", hash)).isFalse();
    }

    @Test
    void nothingMatchesTheMissingHash() {
        assertThat(passwords.matches("nobody's password", null)).isFalse();
    }

    @Test
    void theSameLettersMatchHoweverTheKeyboardComposesThem() {
        var hash = passwords.hash("caffè lungo a metà", "anna@keeper.example");

        assertThat(passwords.matches("caffe\u0300 lungo a meta\u0300", hash)).isTrue();
    }

    @Test
    void aRefusedPasswordIsNotHashed() {
        assertThatThrownBy(() -> passwords.hash("password1234", "anna@keeper.example"))
                .isInstanceOf(PasswordRefused.class);
    }

    @Test
    void withinATransactionNothingIsHashedOrCompared() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> passwords.hash("tre gatti sul tetto", "anna@keeper.example"))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> passwords.matches("tre gatti sul tetto", null))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.clear();
        }
    }
}
