/** API keys as every gateway knows them: hashed, with what they allow and until when. */
@NullMarked
package io.cartorio.schemas.key;

import org.jspecify.annotations.NullMarked;
