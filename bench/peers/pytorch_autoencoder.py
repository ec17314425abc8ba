"""The step of one layer of a denoising autoencoder in PyTorch: tied weights, masking, cross-entropy."""

import torch
import torch.nn.functional as F


def build(fixture, compiled):
    """`step(batches)` for the fixture's weights; `compiled` hands network and update to torch.compile."""
    params = fixture.params
    names = ("weights", "bias", "decoder-bias")
    weights, bias, decoder_bias = trained = [fixture.weights[f"layer-1/{name}"].requires_grad_() for name in names]
    optimizer = torch.optim.Adam(trained, lr=params["learningRate"], betas=(params["momentum"], 0.999))

    def reconstruction(x):
        damaged = x * (torch.rand_like(x) >= params["corruptionLevel"])
        codes = torch.sigmoid(damaged @ weights + bias)
        scores = codes @ weights.T + decoder_bias
        return F.binary_cross_entropy_with_logits(scores, x, reduction="sum") / len(x)

    update = optimizer.step
    if compiled:
        reconstruction, update = torch.compile(reconstruction), torch.compile(update)

    def step(batches):
        loss = reconstruction(batches["unlabeled"]["x"])
        optimizer.zero_grad()
        loss.backward()
        update()
        return {"loss/reconstruction": loss.detach()}

    return step
