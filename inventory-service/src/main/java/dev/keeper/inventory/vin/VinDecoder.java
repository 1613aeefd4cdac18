package dev.keeper.inventory.vin;

import dev.keeper.inventory.vin.data.VinData;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads offline what a VIN says: who built it, when and, as far as the public patterns of NHTSA's vPIC tell, which model
 * with which body and engine. Follows vPIC's own spVinDecode.
 */
@Service
public class VinDecoder {

    /** Read on first use, which takes a tenth of a second that the start of the service need not wait for. */
    private final SingletonSupplier<VinData> data = SingletonSupplier.of(VinData::read);

    private final Clock clock;

    VinDecoder(Clock clock) {
        this.clock = clock;
    }

    /** Decodes a VIN; what the tables do not know is left out. */
    public DecodedVin decode(Vin vin) {
        return Decoding.of(vin, data.obtain(), Year.now(clock).getValue());
    }

    /** Decodes each text, in the same order; one that is no VIN does not keep the others from being decoded. */
    VinDecodings decodeAll(List<String> texts) {
        return new VinDecodings(texts.stream().map(this::decodeOrExplain).toList());
    }

    private VinDecodings.VinDecoding decodeOrExplain(String text) {
        try {
            return new VinDecodings.VinDecoding(text, decode(Vin.parse(text)), null);
        } catch (InvalidVin invalid) {
            return new VinDecodings.VinDecoding(text, null, VinProblem.of(invalid));
        }
    }
}
