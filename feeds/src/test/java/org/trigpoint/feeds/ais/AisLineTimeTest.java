package org.trigpoint.feeds.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time that a line carries itself. */
class AisLineTimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "\\c:1565218798*53\\!BSVDM,1,1,,A,13mb9U0P00PRk8fT5nw>4?wj2006,0*5D 2019-08-07T22:59:58Z false",
                "\\c:1565218798123*63\\!BSVDM,1,1,,A,13mb9U0P00PRk8fT5nw>4?wj2006,0*5D 2019-08-07T22:59:58.123Z false",
                "\\c:1565218798*00\\!BSVDM,1,1,,A,13mb9U0P00PRk8fT5nw>4?wj2006,0*5D none false",
                "$PGHP,1,2014,9,28,16,0,4,684,219,21,992190921,1,14*22 2014-09-28T16:00:04.684Z false",
                "!AIVDM,1,1,,A,15B4FT5000JRP>PE6E68Nbkl0PS5,0*70,b003669794,1272412827 2010-04-28T00:00:27Z false",
                "1325394059.25,!AIVDM,1,1,,A,15N1u<PP1FJuvSRHOE6QIwwh0HQ6,0*30 2012-01-01T05:00:59.250Z false",
                "2012-01-01T05:00:59,!AIVDM,1,1,,A,15N1u<PP1FJuvSRHOE6QIwwh0HQ6,0*30 2012-01-01T05:00:59Z false",
                "!AIVDM,1,1,,B,402=481uaUcf;OQ55JS9ITi025Jp,0*2B 2010-06-11T11:46:11Z true",
                "!AIVDM,1,1,,B,402=481uaUcf;OQ55JS9ITi025Jp,0*2C none false",
                "!AIVDM,1,1,,A,402Fha0000Htt<tSF0l4Q@000d20,0*65 none false",
                "!AIVDM,1,1,,A,15N1u<PP1FJuvSRHOE6QIwwh0HQ6,0*30 none false",
                "nonsense none false"
            })
    void timeOfLine(String line, String expected, boolean fromBaseStation) {
        AisLineTime time = new AisLineTime();
        byte[] bytes = ("xx" + line + "xx").getBytes(StandardCharsets.ISO_8859_1);
        long micros = time.epochMicros(bytes, 2, bytes.length - 4);
        String found = micros == AisLineTime.NONE
                ? "none"
                : Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000)
                        .toString();
        assertThat(found).isEqualTo(expected);
        assertThat(time.isFromBaseStation()).isEqualTo(fromBaseStation);
    }
}
