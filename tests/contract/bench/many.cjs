// The official Node SDK doing what tests/programs/ManyResources does.
const { RandomPet } = require("@pulumi/random");

const count = Number(process.env.COUNT ?? "2000");
let previous;
for (let i = 0; i < count; i++) {
  previous = new RandomPet(`pet-${i}`, { length: 2, prefix: i % 10 === 9 && previous ? previous.id : "pet" });
}
