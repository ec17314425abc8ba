"""The step of an improved GAN with feature matching, dense players, in PyTorch."""

import torch
import torch.nn.functional as F

VARIANCE_EPSILON = 1e-6


def build(fixture, compiled):
    """`step(batches)` for the fixture's weights; `compiled` hands losses and updates to torch.compile."""
    params = fixture.params
    weights = {name: value.requires_grad_() for name, value in fixture.weights.items()}
    players = ("discriminator/", "generator/")
    trained = {player: [value for name, value in weights.items() if name.startswith(player)] for player in players}
    layers = {player: list(dict.fromkeys(n.rpartition("/")[0] for n in weights if n.startswith(player))) for player in players}
    discriminator_layers, generator_layers = (layers[player] for player in players)
    averages = [value.detach().clone() for value in trained["discriminator/"]]
    betas = (params["momentum"], 0.999)
    optimizers = [torch.optim.Adam(trained[player], lr=params["learningRate"], betas=betas) for player in players]

    def weight_normalized(h, layer):
        direction = weights[f"{layer}/direction"]
        projected = (h @ direction) * direction.square().sum(0).rsqrt()
        # Lengths of weight vectors are 1 and stay so below the output.
        scale = weights.get(f"{layer}/scale")
        return (projected if scale is None else projected * scale) + weights[f"{layer}/bias"]

    def noisy(h, noise):
        return h + noise * torch.randn_like(h)

    def features_of(x):
        h = noisy(x, params["inputNoise"])
        for layer in discriminator_layers[:-2]:
            h = noisy(F.relu(weight_normalized(h, layer)), params["hiddenNoise"])
        return F.relu(weight_normalized(h, discriminator_layers[-2]))

    def generate(count, like):
        h = torch.rand(count, params["latentSize"], device=like.device)
        for layer in generator_layers[:-1]:
            normalized = F.batch_norm(h @ weights[f"{layer}/weights"], None, None, training=True, eps=VARIANCE_EPSILON)
            h = F.softplus(normalized + weights[f"{layer}/offset"])
        return torch.sigmoid(weight_normalized(h, generator_layers[-1]))

    def discriminator_losses(labeled_x, labeled_y, unlabeled_x):
        with torch.no_grad():
            generated = generate(len(unlabeled_x), unlabeled_x)
        features = features_of(torch.cat([labeled_x, unlabeled_x, generated]))
        logits = weight_normalized(noisy(features, params["hiddenNoise"]), discriminator_layers[-1])
        labeled, *others = logits.split([len(labeled_x), len(unlabeled_x), len(generated)])
        real, fake = (scores.logsumexp(1) for scores in others)
        told = 0.5 * ((F.softplus(real) - real).mean() + F.softplus(fake).mean())
        return F.cross_entropy(labeled, labeled_y), told

    def generator_loss(matched_x):
        with torch.no_grad():
            target = features_of(matched_x).mean(0)
        return (features_of(generate(len(matched_x), matched_x)).mean(0) - target).square().mean()

    updates = [optimizer.step for optimizer in optimizers]
    if compiled:
        discriminator_losses, generator_loss = torch.compile(discriminator_losses), torch.compile(generator_loss)
        updates = [torch.compile(update) for update in updates]
    steps = 0

    def learn(player, loss, update):
        gradients = torch.autograd.grad(loss, trained[player])
        for value, gradient in zip(trained[player], gradients):
            value.grad = gradient
        update()

    def step(batches):
        nonlocal steps
        steps += 1
        labeled = batches["labeled"]
        supervised, told = discriminator_losses(labeled["x"], labeled["y"], batches["unlabeled"]["x"])
        learn("discriminator/", supervised + told, updates[0])
        share = params["averagingRate"] / (1 - (1 - params["averagingRate"]) ** steps)
        with torch.no_grad():
            torch._foreach_lerp_(averages, trained["discriminator/"], share)
        generated = generator_loss(batches["matched"]["x"])
        learn("generator/", generated, updates[1])
        return {
            "loss/supervised": supervised.detach(),
            "loss/unlabeled": told.detach(),
            "loss/generator": generated.detach(),
        }

    return step
