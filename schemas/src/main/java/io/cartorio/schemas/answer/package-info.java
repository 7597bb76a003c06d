/** Results as their clients get them, whether as an answer or in a webhook. */
@NullMarked
package io.cartorio.schemas.answer;

import org.jspecify.annotations.NullMarked;
