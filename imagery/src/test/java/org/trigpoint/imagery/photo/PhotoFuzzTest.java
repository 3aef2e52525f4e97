package org.trigpoint.imagery.photo;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Any bytes are a photo or refused. Run as a search with {@code JAZZER_FUZZ=1}. */
class PhotoFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) throws IOException {
        try {
            assertThat(PhotoReader.read(new ByteArrayInputStream(bytes)).widthPixels())
                    .isPositive();
        } catch (PhotoException e) {
            assertThat(e.code()).isIn("not-jpeg", "broken", "size");
        }
    }
}
