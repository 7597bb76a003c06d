/** Requests on their way in: submit, cancel, delete. */
@NullMarked
package io.cartorio.schemas.intake;

import org.jspecify.annotations.NullMarked;
