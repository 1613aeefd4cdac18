package dev.keeper.inventory.vin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@InventoryIT
class VinIT {

    private static final String DECODINGS = "/api/v1/vin-decodings";
    private static final String VIN = "/api/v1/vins/";

    private final World world;

    VinIT(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyWhoIsSignedInDecodesAVinBeforeTheCarExists(Role role) {
        var token = TestTokens.tokenFor(role, role == Role.ADMIN ? null : world.aBranch());

        var answer = world.get(token, VIN + "2hgfc2f5xhh000001");

        assertThat(answer.status()).isEqualTo(200);
        var decoded = answer.json();
        assertThat(decoded.path("vin").asString()).isEqualTo("2HGFC2F5XHH000001");
        assertThat(decoded.path("make").asString()).isEqualTo("Honda");
        assertThat(decoded.path("model").asString()).isEqualTo("Civic");
        assertThat(decoded.path("modelYear").asInt()).isEqualTo(2017);
        assertThat(decoded.path("engine").path("displacementLitres").asString()).isEqualTo("2.0");
        assertThat(decoded.path("engine").path("powerHp").asInt()).isEqualTo(158);
        assertThat(decoded.path("acceptance").asString()).isEqualTo("ACCEPTABLE");
        assertThat(decoded.has("acceptanceProblem")).isFalse();
    }

    @Test
    void whatIsNoVinIsRefusedWithTheReason() {
        var answer = world.get(World.admin(), VIN + "1Q87T3N166389");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo("INVALID_VIN");
        assertThat(answer.json().path("detail").asString()).contains("this has 13");
    }

    @Test
    void severalVinsAreAnsweredInTheirOrderAndABadOneSpoilsNoOther() {
        var answer = world.post(World.admin(), DECODINGS, """
                {"vins":["WVGZZZ5NZEW069297","11111111111111111","1FADP5AU6DL536022"]}""");

        assertThat(answer.status()).isEqualTo(200);
        var results = answer.json().path("results");
        assertThat(results.size()).isEqualTo(3);
        var warned = results.path(0).path("decoded");
        assertThat(warned.path("make").asString()).isEqualTo("Volkswagen");
        assertThat(warned.path("acceptance").asString()).isEqualTo("NEEDS_ACCEPTANCE");
        assertThat(warned.path("acceptanceProblem").path("code").asString()).isEqualTo("VIN_NEEDS_ACCEPTANCE");
        assertThat(results.path(1).path("vin").asString()).isEqualTo("11111111111111111");
        assertThat(results.path(1).path("problem").path("code").asString()).isEqualTo("INVALID_VIN");
        assertThat(results.path(1).has("decoded")).isFalse();
        assertThat(results.path(2).path("decoded").path("model").asString()).isEqualTo("C-Max");
        assertThat(results.path(2).has("problem")).isFalse();
    }

    @Test
    void atMost200AreDecodedAtOnce() {
        assertThat(world.post(World.admin(), DECODINGS, times(200)).status()).isEqualTo(200);
        assertThat(world.post(World.admin(), DECODINGS, times(201)).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"vins":[]};             422; INVALID
            {};                      422; INVALID
            {"vins":[null]};         422; INVALID
            {"vins":"5XYZT3LB1EG1"}; 400; MALFORMED
            {"vin":["5XYZT3LB1EG"]}; 400; MALFORMED
            no JSON;                 400; MALFORMED
            """)
    void aRequestThatNamesNoVinsIsRefused(String body, int status, String code) {
        var answer = world.post(World.admin(), DECODINGS, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    @Test
    void nobodyDecodesWithoutAToken() {
        assertThat(world.get("no-token", VIN + "2HGFC2F5XHH000001").status()).isEqualTo(401);
        assertThat(world.post("no-token", DECODINGS, times(1)).status()).isEqualTo(401);
    }

    private static String times(int count) {
        return "{\"vins\":[%s]}".formatted(String.join(",", Collections.nCopies(count, "\"5XYZT3LB1EG147684\"")));
    }
}
