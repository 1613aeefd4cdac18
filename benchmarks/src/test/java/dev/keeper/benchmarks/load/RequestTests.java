package dev.keeper.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequestTests {

    @Test
    void slotsAreFilledInPlaceAndCopiesAreIndependent() {
        var request = Request.post("/api/v1/holds", "token", "k-[number]", "{\"sku\":\"SKU-[sku.]\"}");
        var copy = request.copy();

        copy.fill(copy.slot("[number]"), 42);
        copy.fill(copy.slot("[sku.]"), 10_000);

        assertThat(copy.text()).isEqualTo("""
                POST /api/v1/holds HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer token\r
                Accept: application/json\r
                Content-Type: application/json\r
                Idempotency-Key: k-00000042\r
                Content-Length: 20\r
                \r
                {"sku":"SKU-010000"}""");
        assertThat(request.has("[sku.]")).isTrue();
        assertThat(copy.has("[sku.]")).isFalse();
    }

    @Test
    void aSlotForLettersIsFilledWithThem() {
        var request = Request.get("/B[b]", "token");

        request.fillWithLetters(request.slot("[b]"), 19);

        assertThat(request.text()).startsWith("GET /BABJ HTTP/1.1\r\n");
    }

    @Test
    void aGetHasNoBody() {
        assertThat(Request.get("/api/v1/vehicles?limit=5", "token").text())
                .startsWith("GET /api/v1/vehicles?limit=5 HTTP/1.1\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void aNumberThatIsTooLongOrASlotThatIsNotThereIsRefused() {
        var request = Request.get("/[b]", "token");
        var slot = request.slot("[b]");

        request.fill(slot, 999);
        assertThatThrownBy(() -> request.fill(slot, 1_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.slot("[x]")).isInstanceOf(IllegalArgumentException.class);
    }
}
