package org.trigpoint.feeds.cot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.cot.symbol.Affiliation;
import org.trigpoint.feeds.cot.symbol.CotSymbol;
import org.trigpoint.feeds.cot.symbol.PlatformKind;

/** Types and symbol codes. The digits are those of MIL-STD-2525D: version, identity, set, status, entity. */
class CotSymbolTest {
    @ParameterizedTest
    @CsvSource({
        "a-f-A-M-F,10030100001101000000",
        "a-h-A-M-H,10060100001102000000",
        "a-u-A-M-F-Q,10010100001103000000",
        "a-f-A-M-H-Q,10030100001104000000",
        "a-n-A-C,10040100001200000000",
        "a-n-A-C-F,10040100001201000000",
        "a-n-A-C-H,10040100001202000000",
        "a-s-S-C,10053000001200000000",
        "a-n-S-X-M,10043000001401000000",
        "a-n-S-X-M-C,10043000001401010000",
        "a-n-S-X-M-O,10043000001401090000",
        "a-n-S-X-M-P,10043000001401100000",
        "a-u-S-X-F,10013000001402000000",
        "a-u-S-X-R,10013000001405000000",
        "a-h-U-S,10063500001101000000",
        "a-u-U,10013500000000000000",
        "a-f-G-U-C,10031000001209000000",
        "a-f-G-U-C-I,10031000001211000000",
        "a-f-G-E-V,10031500001200000000",
        "a-n-G-E-V-C,10041500001600000000",
        "a-n-G-I,10042000001100000000",
        "a-u-P-S,10010500001107000000",
        "a-p-G,10001000000000000000",
        "a-a-S,10023000000000000000",
        "a-j-A,10150100000000000000",
        "a-k-A,10160100000000000000",
        "a-u,10010000000000000000"
    })
    void typeAndCodeSayTheSame(String type, String code) {
        CotSymbol symbol = CotSymbol.findByType(type).orElseThrow();
        assertThat(symbol.symbolCode()).isEqualTo(code);
        assertThat(symbol.type()).isEqualTo(type);
        assertThat(CotSymbol.findBySymbolCode(code)).contains(symbol);
    }

    @Test
    void everyKindOfEverySideComesBack() {
        for (PlatformKind kind : PlatformKind.values()) {
            for (Affiliation affiliation : Affiliation.values()) {
                CotSymbol symbol = new CotSymbol(affiliation, kind);
                assertThat(CotSymbol.findByType(symbol.type())).contains(symbol);
                CotSymbol coded =
                        CotSymbol.findBySymbolCode(symbol.symbolCode()).orElseThrow();
                assertThat(coded.kind()).isEqualTo(kind);
                assertThat(coded.affiliation().identity()).isEqualTo(affiliation.identity());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a-f-A-M-F-F-I,FRIEND,AIR_MILITARY_FIXED_WING",
        "a-h-A-W-M,HOSTILE,AIR",
        "a-f-G-U-U-L,FRIEND,GROUND",
        "a-f-G-U-C-I-Z-x-y,FRIEND,GROUND_INFANTRY",
        "a-n-S-X-M-C-c,NEUTRAL,SEA_CARGO",
        "a-n-S-X-MM,NEUTRAL,SEA_CIVIL",
        "a-.-S-X,UNKNOWN,SEA_CIVIL",
        "a-z-S,UNKNOWN,SEA_SURFACE",
        "a-ff-S,UNKNOWN,UNKNOWN",
        "a-f-Z-Q,FRIEND,UNKNOWN",
        "a-f-,FRIEND,UNKNOWN",
        "a-,UNKNOWN,UNKNOWN",
        "a,UNKNOWN,UNKNOWN"
    })
    void whatIsNotKnownFallsBackToItsBeginning(String type, Affiliation affiliation, PlatformKind kind) {
        assertThat(CotSymbol.findByType(type)).contains(new CotSymbol(affiliation, kind));
    }

    @ParameterizedTest
    @CsvSource({
        "10033000001401990000,FRIEND,SEA_MERCHANT",
        "10033000001404000000,FRIEND,SEA_PLEASURE",
        "10031000001300000000,FRIEND,GROUND",
        "10041100001103000000,NEUTRAL,GROUND",
        "10063500001101020000,HOSTILE,SUBSURFACE_SUBMARINE",
        "10036000000000000000,FRIEND,UNKNOWN",
        "10130100001101040500,FRIEND,AIR_MILITARY_FIXED_WING",
        "15093000001200000000,UNKNOWN,SEA_COMBATANT",
        "100330000014010100000000000000,FRIEND,SEA_CARGO"
    })
    void codesFallBackToo(String code, Affiliation affiliation, PlatformKind kind) {
        assertThat(CotSymbol.findBySymbolCode(code)).contains(new CotSymbol(affiliation, kind));
    }

    @ParameterizedTest
    @CsvSource({"b-m-p-w", "t-x-d-d", "u-d-c-c", "y-a", "ab-f-G", "''"})
    void whatIsNoThingHasNoSymbol(String type) {
        assertThat(CotSymbol.findByType(type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "1003", "SFSPXM---------", "1003300000140101000", "100330000014010100001"})
    void whatIsNoCodeMeansNothing(String code) {
        assertThat(CotSymbol.findBySymbolCode(code)).isEmpty();
    }
}
