package dev.keeper.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.problem.PreconditionRequired;
import dev.keeper.common.problem.Stale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTests {

    @Test
    void aVersionIsAStrongTag() {
        assertThat(EntityTag.of(7)).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"6\", \"7\"", "\"6\",\"7\" , \"8\"", "*"})
    void theVersionThatWasReadMayBeChanged(String ifMatch) {
        assertThatCode(() -> ExpectedVersion.required(ifMatch).check(7)).doesNotThrowAnyException();
        assertThatCode(() -> ExpectedVersion.optional(ifMatch).check(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "\"77\"", "W/\"7\"", ",", "\"7"})
    void anotherVersionIsStale(String ifMatch) {
        assertThatThrownBy(() -> ExpectedVersion.required(ifMatch).check(7)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> ExpectedVersion.optional(ifMatch).check(7)).isInstanceOf(Stale.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutARequiredVersionNothingIsOverwritten(@Nullable String ifMatch) {
        assertThatThrownBy(() -> ExpectedVersion.required(ifMatch).check(7)).isInstanceOf(PreconditionRequired.class);
    }

    @Test
    void withoutAnOptionalVersionAnyVersionIsChanged() {
        assertThatCode(() -> ExpectedVersion.optional(null).check(7)).doesNotThrowAnyException();
        assertThat(ExpectedVersion.optional(null).isGiven()).isFalse();
    }

    @Test
    void anEmptyVersionIsNotTakenForNone() {
        assertThatThrownBy(() -> ExpectedVersion.optional(" ").check(7)).isInstanceOf(PreconditionRequired.class);
    }
}
