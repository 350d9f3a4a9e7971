using Exchange.Domain.Slips;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Api.Data.Configurations;

internal sealed class SlipsConfiguration : IEntityTypeConfiguration<SlipPad>
{
    public void Configure(EntityTypeBuilder<SlipPad> pad)
    {
        pad.ToTable("SlipPads");
        pad.Ignore(p => p.LastSerial).Ignore(p => p.Serials);
        pad.HasIndex(p => p.FirstSerial).IsUnique();
    }
}
