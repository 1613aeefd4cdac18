package dev.keeper.inventory.vin;

import dev.keeper.inventory.vin.data.VinData;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * Decodes a VIN offline: the manufacturer, the model year and, as far as the public patterns of NHTSA's vPIC contain
 * them, model, body and engine. Follows vPIC's own spVinDecode.
 */
@Service
public class VinDecoder {

    /** Read on first use, because it takes a tenth of a second and would delay the start of the service. */
    private final SingletonSupplier<VinData> data = SingletonSupplier.of(VinData::read);

    private final Clock clock;

    VinDecoder(Clock clock) {
        this.clock = clock;
    }

    /** Decodes a VIN; facts missing from the tables are absent. */
    public DecodedVin decode(Vin vin) {
        return Decoding.of(vin, data.obtain(), Year.now(clock).getValue());
    }

    /** Decodes each text, in the same order. An invalid VIN does not stop the others. */
    VinDecodings decodeAll(List<String> texts) {
        return new VinDecodings(texts.stream().map(this::decodeOrExplain).toList());
    }

    private VinDecodings.VinDecoding decodeOrExplain(String text) {
        try {
            return new VinDecodings.VinDecoding(text, decode(Vin.of(text)), null);
        } catch (InvalidVin invalid) {
            return new VinDecodings.VinDecoding(text, null, VinProblem.of(invalid));
        }
    }
}
