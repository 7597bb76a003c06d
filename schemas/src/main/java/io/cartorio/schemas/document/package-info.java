/** Document types as data: what each is called, what stands on it, under which labels and where. */
@NullMarked
package io.cartorio.schemas.document;

import org.jspecify.annotations.NullMarked;
