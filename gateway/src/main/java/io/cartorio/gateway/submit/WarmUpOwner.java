package io.cartorio.gateway.submit;

import io.cartorio.schemas.id.OwnerId;

/** Whose the jobs of warm-ups are: nobody's who can come in. */
public record WarmUpOwner(OwnerId id) {}
