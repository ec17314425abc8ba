"""The step of the full Ladder network with the Gaussian combinator in PyTorch."""

import torch
import torch.nn.functional as F

VARIANCE_EPSILON = 1e-6


def build(fixture, compiled):
    """`step(batches)` for the fixture's weights; `compiled` hands network and update to torch.compile."""
    params = fixture.params
    weights = {name: value.requires_grad_() for name, value in fixture.weights.items()}
    encoder = [*fixture.layers("hidden-"), "output"]
    denoising = params["denoisingWeights"]
    denoising = [denoising[min(layer, len(denoising) - 1)] for layer in range(len(encoder) + 1)]
    optimizer = torch.optim.Adam(weights.values(), lr=params["learningRate"], betas=(params["momentum"], 0.999))

    def normalize(h):
        return F.batch_norm(h, None, None, training=True, eps=VARIANCE_EPSILON)

    def encode(x, noisy):
        def corrupt(z, noise):
            return z + noise * torch.randn_like(z) if noisy else z

        h = corrupt(x, params["inputNoise"])
        activations, moments = [h], [None]
        for name in encoder:
            before = h @ weights[f"{name}/weights"]
            if not noisy:
                moments.append((before.mean(0), before.var(0, unbiased=False)))
            z = corrupt(normalize(before), params["hiddenNoise"])
            activations.append(z)
            shifted = z + weights[f"{name}/offset"]
            h = shifted * weights["output/scale"] if name == "output" else F.relu(shifted)
        return activations, moments, h

    def bend(u, name):
        inner = torch.sigmoid(u * weights[f"{name}-sigmoid-slope"] + weights[f"{name}-sigmoid-offset"])
        return inner * weights[f"{name}-sigmoid-size"] + u * weights[f"{name}-slope"] + weights[f"{name}-offset"]

    def losses(labeled_x, labeled_y, unlabeled_x):
        with torch.no_grad():
            targets, moments, _ = encode(unlabeled_x, False)
        supervised = F.cross_entropy(encode(labeled_x, True)[2], labeled_y)
        activations, _, logits = encode(unlabeled_x, True)
        above = F.softmax(logits, dim=1)
        costs = {}
        for layer in reversed(range(len(encoder) + 1)):
            name = f"denoising-{layer}"
            if layer < len(encoder):
                above = above @ weights[f"{name}/weights"]
            above = normalize(above)
            mu = bend(above, f"{name}/mean")
            denoised = (activations[layer] - mu) * bend(above, f"{name}/share") + mu
            scaled = denoised
            if moments[layer] is not None:
                mean, variance = moments[layer]
                scaled = (denoised - mean) * torch.rsqrt(variance + VARIANCE_EPSILON)
            costs[f"loss/{name}"] = (scaled - targets[layer]).square().mean()
            above = denoised
        return {"loss/supervised": supervised, **costs}

    update = optimizer.step
    if compiled:
        losses, update = torch.compile(losses), torch.compile(update)

    def step(batches):
        labeled = batches["labeled"]
        scalars = losses(labeled["x"], labeled["y"], batches["unlabeled"]["x"])
        total = scalars["loss/supervised"]
        for layer, weight in enumerate(denoising):
            total = total + weight * scalars[f"loss/denoising-{layer}"]
        optimizer.zero_grad()
        total.backward()
        update()
        return {name: loss.detach() for name, loss in scalars.items()}

    return step
