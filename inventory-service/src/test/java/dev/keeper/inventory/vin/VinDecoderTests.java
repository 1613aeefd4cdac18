package dev.keeper.inventory.vin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VinDecoderTests {

    private static final VinDecoder decoder =
            new VinDecoder(Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(textBlock = """
            1FADP5AU6DL536022, Ford,          C-Max,             2013, Hatchback,   Hybrid
            5XYZT3LB1EG147684, Hyundai,       Santa Fe Sport,    2014, SUV,         Gasoline
            1M8GDM9AXKP042788, Motor Coach Industries, 102C3 Intercity, 1989, Bus,   Diesel
            1FTFW1EF2DFA00001, Ford,          F-150,             2013, Pickup,      Gasoline
            1FTEF15N9TLA00001, Ford,          F-150,             1996, Pickup,      Gasoline
            1G1FP87HXGN100001, Chevrolet,     Camaro,            1986, Coupe,
            1G1YY22G6Y5100001, Chevrolet,     Corvette,          2000, Coupe,
            1HGCM82693A000001, Honda,         Accord,            2003, Coupe,       Gasoline
            2HGFC2F5XHH000001, Honda,         Civic,             2017, Sedan,       Gasoline
            2C4RDGCG1JR100001, Dodge,         Grand Caravan,     2018, Minivan,     Gasoline
            3VWDP7AJ4DM000001, Volkswagen,    Jetta,             2013, Sedan,       Gasoline
            5XXGM4A78DG000001, Kia,           Optima,            2013, Sedan,       Gasoline
            5YJSA1E29GF000001, Tesla,         Model S,           2016, Hatchback,   Electric
            1HD1KRM1XGB609213, Harley-Davidson, Street Glide Special, 2016, Motorcycle - Touring / Sport Touring, Gasoline
            WBA3A5C51CF256651, BMW,           328i,              2012, Sedan,       Gasoline
            WDDGF4HB9EA000001, Mercedes-Benz, C-Class,           2014, Sedan,       Gasoline
            WAUAFAFL0DN000001, Audi,          A4,                2013, Sedan,       Gasoline
            SALWR2VF7EA000001, Land Rover,    Range Rover Sport, 2014, SUV,         Gasoline
            JTDKN3DU8A0000001, Toyota,        Prius,             2010, Hatchback,   Hybrid
            JM1BL1SF3A1100001, Mazda,         Mazda3,            2010, Sedan,       Gasoline
            JF2SJADC6FH000001, Subaru,        Forester,          2015, SUV,         Gasoline
            KMHDH4AE3DU000001, Hyundai,       Elantra,           2013, Sedan,       Gasoline
            LRWYGCEK0PC000001, Tesla,         Model Y,           2023, SUV,         Electric
            """)
    void aVinTellsWhichCarItIs(
            String vin, String make, String model, int year, String bodyStyle, @Nullable String fuel) {
        var decoded = decode(vin);

        assertThat(decoded.make()).isEqualTo(make);
        assertThat(decoded.model()).isEqualTo(model);
        assertThat(decoded.modelYear()).isEqualTo(year);
        assertThat(decoded.bodyStyle()).isEqualTo(bodyStyle);
        assertThat(decoded.fuel()).isEqualTo(fuel);
    }

    @Test
    void everythingThatThePatternsTellIsThere() {
        assertThat(decode("2HGFC2F5XHH000001"))
                .isEqualTo(new DecodedVin(
                        "2HGFC2F5XHH000001",
                        Acceptance.ACCEPTABLE,
                        null,
                        CheckDigit.VALID,
                        "North America",
                        "Canada",
                        "2HG",
                        "HONDA OF CANADA MFG., A DIVISION OF HONDA CANADA INC.",
                        "Honda",
                        "Civic",
                        2017,
                        "LX",
                        null,
                        "Sedan",
                        "Gasoline",
                        null,
                        null,
                        new DecodedVin.Engine(new BigDecimal("2.0"), 4, "Inline", 158),
                        4,
                        "Passenger car",
                        "Alliston, Ontario, Canada"));
        assertThat(decode("LRWYGCEK0PC000001").drivetrain()).isEqualTo("AWD");
        assertThat(decode("LRWYGCEK0PC000001").trim()).isEqualTo("Long Range");
        assertThat(decode("WBA3A5C51CF256651").series()).isEqualTo("3-Series");
    }

    @ParameterizedTest
    @CsvSource({
        "YT9NN1U14KA007001, YT9007, Koenigsegg, Regera, 2019",
        "ZA9H12UA2HSF76001, ZA9F76, Pagani, Huayra, 2017",
        "VF9SP3V35JM795001, VF9795, Bugatti, Chiron, 2018"
    })
    void aSmallManufacturerIsToldApartByPositions12To14(String vin, String wmi, String make, String model, int year) {
        var decoded = decode(vin);

        assertThat(decoded.wmi()).isEqualTo(wmi);
        assertThat(decoded.make()).isEqualTo(make);
        assertThat(decoded.model()).isEqualTo(model);
        assertThat(decoded.modelYear()).isEqualTo(year);
    }

    @Test
    void anUnknownSmallManufacturerIsStillPlaced() {
        var decoded = decode("SA9ZZZZZZEZ999001");

        assertThat(decoded.wmi()).isEqualTo("SA9");
        assertThat(decoded.region()).isEqualTo("Europe");
        assertThat(decoded.country()).isEqualTo("United Kingdom");
        assertThat(decoded.make()).isNull();
        assertThat(decoded.modelYear()).isEqualTo(2014);
    }

    @ParameterizedTest
    @CsvSource({
        "WVGZZZ5NZEW069297, Germany,        Volkswagen, 2014",
        "YV1MC5851CJ126651, Sweden,         Volvo,      2012",
        "TMBJJ7NE8G0123456, Czech Republic, Škoda,      2016",
        "VF15RBU0D56789012, France,         Renault,    2005",
        "SB1KZ28E80E012345, United Kingdom, Toyota,",
        "ZFA31200003456789, Italy,          Fiat,",
        "JTEBR3FJ00K012345, Japan,          Toyota,"
    })
    void aCarThatWasNeverSoldInNorthAmericaHasItsMakerAndItsYearIfItCarriesOne(
            String vin, String country, String make, @Nullable Integer year) {
        var decoded = decode(vin);

        assertThat(decoded.country()).isEqualTo(country);
        assertThat(decoded.manufacturer()).isNotBlank();
        assertThat(decoded.make()).isEqualTo(make);
        assertThat(decoded.modelYear()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "AAAAAAAAAAAAAAAA1, Africa, South Africa",
        "RLAAAAAAAAAAAAAA1, Asia, Vietnam",
        "6XAAAAAAAAAAAAAA1, Oceania,",
        "7AAAAAAAAAAAAAAA1, Oceania, New Zealand",
        "70ZAAAAAAAAAAAAA1, North America, United States",
        "8XZAAAAAAAAAAAAA1, South America, Venezuela",
        "UZZAAAAAAAAAAAAA1, Europe, Romania",
        "0AAAAAAAAAAAAAAA1, Unknown,"
    })
    void whereAVinWasGivenIsKnownEvenIfTheManufacturerIsNot(String vin, String region, @Nullable String country) {
        var decoded = decode(vin);

        assertThat(decoded.region()).isEqualTo(region);
        assertThat(decoded.country()).isEqualTo(country);
        assertThat(decoded.manufacturer()).isNull();
    }

    @Test
    void aFormLearnsWhetherTheVinMayBeEntered() {
        var european = decode("WVGZZZ5NZEW069297");
        var mistyped = decode("1M8GDM9A1KP042788");

        assertThat(european.acceptance()).isEqualTo(Acceptance.NEEDS_ACCEPTANCE);
        assertThat(european.checkDigit()).isEqualTo(CheckDigit.INVALID);
        assertThat(european.acceptanceProblem()).isNotNull();
        assertThat(european.acceptanceProblem().code()).isEqualTo("VIN_NEEDS_ACCEPTANCE");
        assertThat(mistyped.acceptance()).isEqualTo(Acceptance.REFUSED);
        assertThat(mistyped.acceptanceProblem()).isNotNull();
        assertThat(mistyped.acceptanceProblem().code()).isEqualTo("INVALID_VIN");
    }

    @Test
    void aBadVinAmongSeveralSpoilsNoOther() {
        var results = decoder.decodeAll(List.of(" 5xyzt3lb1eg147684", "", "11111111111111111", "1FADP5AU6DL536022"))
                .results();

        assertThat(results)
                .extracting(VinDecodings.VinDecoding::vin)
                .containsExactly(" 5xyzt3lb1eg147684", "", "11111111111111111", "1FADP5AU6DL536022");
        assertThat(results)
                .extracting(result ->
                        result.problem() == null ? null : result.problem().code())
                .containsExactly(null, "INVALID_VIN", "INVALID_VIN", null);
        assertThat(results)
                .extracting(result ->
                        result.decoded() == null ? null : result.decoded().make())
                .containsExactly("Hyundai", null, null, "Ford");
    }

    private static DecodedVin decode(String vin) {
        return decoder.decode(Vin.of(vin));
    }
}
